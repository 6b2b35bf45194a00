/** Writes the extension for Visual Studio Code beside the package: cthd-vscode-<version>.vsix. */
import { writeFileSync } from 'node:fs';
import { packedExtension } from './vscode-extension.ts';

const { name, bytes } = await packedExtension();
writeFileSync(name, bytes);
console.log(name);
