using Integration.Delivery.Soak;

return await Commands.Root().Parse(args).InvokeAsync();
