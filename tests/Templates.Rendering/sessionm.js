// SessionM's part: a server that keeps what it is asked and answers what a test tells it to.
import { createServer } from 'node:http';

export async function startSessionM(test) {
  const requests = [];
  const sessionM = { requests, status: 200, type: 'application/json', answer: walletOf(), silent: false };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ method: request.method, path: request.url, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      if (!sessionM.silent) {
        response.writeHead(sessionM.status, { 'Content-Type': sessionM.type });
        response.end(typeof sessionM.answer === 'string' ? sessionM.answer : JSON.stringify(sessionM.answer));
      }
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  sessionM.address = `http://127.0.0.1:${server.address().port}`;
  sessionM.stop = () => new Promise(resolve => {
    server.closeAllConnections();
    server.close(resolve);
  });
  test.after(sessionM.stop);
  return sessionM;
}

export const walletOf = (...offers) => ({ status: 'ok', payload: { user_id: 'u-1', user_offers: offers, total_records: offers.length } });
