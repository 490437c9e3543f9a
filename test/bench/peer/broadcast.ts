import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

/** A bare broadcast: what is posted goes to every socket as it is. */
const server = createServer((request, response) => {
  if (request.url === '/ready') return void response.end('ok');
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    for (const socket of sockets.clients) socket.send(text);
    response.writeHead(200, { 'content-length': 2 });
    response.end('ok');
  });
});
const sockets = new WebSocketServer({ server });
server.listen(Number(process.env['PORT']), '127.0.0.1');
