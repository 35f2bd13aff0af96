// `npm start`: builds what has changed and serves the workbench on http://localhost:3000 (PORT to change) and the add-in,
// from another origin, on the port after it. Everything comes from this machine.
import fs from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { ADDIN, buildWorkbench, PAGE } from './build-workbench.mjs';

const root = path.resolve(import.meta.dirname, '..');
const PORT = Number(process.env.PORT ?? 3000);
const OFFICE_JS = path.join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
const BOOT = path.join(root, 'src', 'workbench', 'page', 'boot.js');
const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

// The page and the pane are of one site: only with this header does a browser give each a thread of its own.
const HEADERS = { 'origin-agent-cluster': '?1', 'cache-control': 'no-cache' };

await buildWorkbench();
serve(PORT, locatePage, (_file, body) => body);
serve(PORT + 1, locateAddin, addinBody);
console.log(
  `Workbench: http://localhost:${PORT}  (the add-in comes from http://localhost:${PORT + 1}; stop with Ctrl+C)`,
);

function serve(port, locate, bodyOf) {
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = locate(wanted);
    fs.readFile(file, (error, body) => {
      if (error) return response.writeHead(404).end();
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...HEADERS, 'content-type': type }).end(bodyOf(file, body));
    });
  });
  server.on('error', (error) => {
    console.error(`Port ${port} cannot be used (${error.code}). Choose another: PORT=3100 npm start`);
    process.exit(1);
  });
  server.listen(port, 'localhost');
}

/** A path inside the folder, never above it. */
function within(folder, wanted) {
  return path.join(folder, path.posix.normalize('/' + wanted));
}

function locatePage(wanted) {
  if (wanted === '/') return path.join(PAGE, 'index.html');
  if (wanted.startsWith('/samples/')) return within(path.join(root, 'assets', 'samples'), wanted.slice(9));
  if (wanted === '/manifest.xml') return path.join(root, 'manifest.xml');
  return within(PAGE, wanted);
}

function locateAddin(wanted) {
  if (wanted === '/boot.js') return BOOT;
  return wanted.startsWith('/lib/') ? within(OFFICE_JS, wanted.slice(5)) : within(ADDIN, wanted);
}

/** The only two changes: Office.js comes from /lib, and boot.js runs first. Scripts are served as they were built. */
function addinBody(file, body) {
  if (path.extname(file) !== '.html') return body;
  return String(body)
    .replaceAll(MICROSOFT, '/lib/')
    .replace(/<head[^>]*>/, '$&<script src="/boot.js"></script>');
}
