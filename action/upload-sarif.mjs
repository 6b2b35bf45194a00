/** Sends the SARIF file to code scanning of the repository, with the token of the job, which no other step is given. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const need = (name) => process.env[name] || fail(`${name} is not set`);

function fail(words) {
  console.log(`::error title=cthd::${words.replaceAll('%', '%25').replace(/[\r\n]+/g, ' ')}`);
  process.exit(1);
}

const sarif = readFileSync(need('CTHD_SARIF_FILE'));
const url = `${need('GITHUB_API_URL')}/repos/${need('GITHUB_REPOSITORY')}/code-scanning/sarifs`;
const response = await fetch(url, {
  method: 'POST',
  headers: {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${need('CTHD_TOKEN')}`,
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
  },
  body: JSON.stringify({
    commit_sha: need('GITHUB_SHA'),
    ref: need('GITHUB_REF'),
    sarif: gzipSync(sarif).toString('base64'),
    tool_name: 'cthd',
  }),
});
if (!response.ok)
  fail(
    `GitHub does not take the SARIF file (HTTP ${response.status}); the job needs the permission security-events: write`,
  );
