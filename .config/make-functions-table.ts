// `npm run make:functions-table`: writes the table of functions between its two marks in README.md.
import fs from 'node:fs';
import { functionsTable } from './functions-json';

const [FROM, TO] = ['<!-- functions: made by npm run make:functions-table -->', '<!-- /functions -->'];
const readme = fs.readFileSync('README.md', 'utf8');
const [start, end] = [readme.indexOf(FROM), readme.indexOf(TO)];
if (start < 0 || end < start) throw new Error(`README.md needs the lines "${FROM}" and "${TO}"`);
fs.writeFileSync('README.md', `${readme.slice(0, start + FROM.length)}\n\n${functionsTable()}\n\n${readme.slice(end)}`);
