/** `npm run docs`: writes src/pylib/SUPPORTED.md. */
import { writeFileSync } from 'node:fs';
import { supportPage } from './page.ts';

writeFileSync('src/pylib/SUPPORTED.md', await supportPage());
