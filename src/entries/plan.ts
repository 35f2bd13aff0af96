import fs from 'node:fs';
import { runPlan } from '../cli/run-plan';

const DAY_MS = 86_400_000;
const now = new Date();

/** `npm run plan`: the only place where the program meets files, terminal and clock. */
void runPlan(process.argv.slice(2), {
  today: Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS),
  read: (path) => fs.readFileSync(path),
  write: (path, content) => fs.writeFileSync(path, content),
  exists: (path) => fs.existsSync(path),
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
  },
}).then((code) => {
  process.exitCode = code;
});
