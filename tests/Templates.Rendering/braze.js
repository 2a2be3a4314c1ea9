// Braze's part: renders messages with brazejs, and sends a webhook the way Braze does. See README.md for what differs from Braze.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import Liquid from 'brazejs';

process.env.TZ = 'UTC';

const engine = new Liquid();

export const read = name => readFileSync(new URL(`templates/${name}`, import.meta.url), 'utf8');

export const readWebhook = name => JSON.parse(read(name));

// Gives { text } or, where the template gave the message up, { aborted: reason }.
export async function render(template, profile) {
  try {
    return { text: await engine.render(engine.parse(template), structuredClone(profile)) };
  } catch (error) {
    if (error.name === 'AbortError') {
      return { aborted: error.message };
    }
    throw error;
  }
}

// A message whose Connected Content goes to the stand-in instead of the address in the template.
export const renderMessage = (name, profile, sessionM) => render(read(name).replaceAll('https://connect.test', sessionM.address), profile);

// Gives the request as rendered, or { aborted }: one field that gives up is enough, and nothing is sent then.
export async function renderWebhook(name, profile) {
  const webhook = readWebhook(name);
  const body = await render(webhook.body, profile);
  if (body.aborted) {
    return body;
  }

  const headers = {};
  for (const [header, value] of Object.entries(webhook.headers)) {
    headers[header] = (await render(value, profile)).text;
  }
  return { url: (await render(webhook.url, profile)).text, method: webhook.method, headers, body: body.text };
}

// Sends to the path exactly as rendered: nothing resolves dots or escapes on the way, as the stand-in must see what Braze would send.
export function send({ url, method, headers, body }, sessionM) {
  const { port } = new URL(sessionM.address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: url.slice('https://core.test'.length), method, headers }, answer => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
