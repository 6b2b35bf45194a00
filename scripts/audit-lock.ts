import type { BundledPackage } from './bundled-packages.ts';

/**
 * A package that depends on everything that is in the bundle, and its lockfile, so that `npm audit --package-lock-only` asks about all of
 * it: one that is there in several versions, or embedded in another, stands under a name of its own as an alias.
 */
export function auditFiles(packages: readonly BundledPackage[]): Record<string, string> {
  const own = { name: 'in-the-bundle-of-cthd', version: '0.0.0', private: true };
  const versions = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const named = [...versions.values()].map(({ name, version }, index, all) => {
    const isFirst = all.findIndex((other) => other.name === name) === index;
    return { name, version, alias: isFirst ? name : `${name}-${version}` };
  });
  const dependencies = Object.fromEntries(
    named.map(({ name, version, alias }) => [alias, alias === name ? version : `npm:${name}@${version}`]),
  );
  const lock = {
    ...own,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: own.name, version: own.version, dependencies },
      ...Object.fromEntries(
        named.map(({ name, version, alias }) => [
          `node_modules/${alias}`,
          { ...(alias !== name && { name }), version },
        ]),
      ),
    },
  };
  return {
    'package.json': `${JSON.stringify({ ...own, dependencies }, null, 2)}\n`,
    'package-lock.json': `${JSON.stringify(lock, null, 2)}\n`,
  };
}
