#!/usr/bin/env node
try {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a script, so that it starts without the machinery of modules
  require('../dist/start.cjs');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND' || !error.message.includes("'../dist/start.cjs'")) throw error;
  process.stderr.write(
    'cthd: thư mục này chưa được dựng; hãy chạy ở đó: npm ci && npm run build\n' +
      'cthd: this folder is not built yet; run there: npm ci && npm run build\n',
  );
  process.exitCode = 2;
}
