import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** What a platform answers, by the path that is asked for; a number is a status. Under `pages`, `endless` where each list has another page. */
export type Answers = Readonly<Record<string, unknown>>;

const program = `
const answers = JSON.parse(process.argv[1]);
const server = require('node:http').createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://x');
  const { authorization, 'private-token': other } = request.headers;
  const answer = authorization === 'Bearer abc' || other === 'abc' ? answers[pathname] : 401;
  if (answer === undefined || typeof answer === 'number') response.writeHead(answer ?? 404).end('{}');
  else response.end(JSON.stringify(Array.isArray(answer) && answers.pages !== 'endless' && Number(searchParams.get('page') ?? 1) > 1 ? [] : answer));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

/** A platform in a process of its own, since the steps of the action are waited for; it knows the token `abc`. Gives its address. */
export async function fakePlatform(answers: Answers): Promise<string> {
  const server: ChildProcess = spawn(process.execPath, ['-e', program, JSON.stringify(answers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void server.kill());
  if (!server.stdout) throw new Error('the server says nothing');
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  return `http://127.0.0.1:${port.toString().trim()}`;
}
