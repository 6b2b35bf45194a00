import type { BundledPackage } from './bundled-packages.ts';

/** What the package says of itself. */
interface OwnManifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description: string;
}

const purlOf = ({ name, version }: Pick<BundledPackage, 'name' | 'version'>) =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;
const refOf = (one: BundledPackage) =>
  one.within === null ? purlOf(one) : `${purlOf(one)}#within-${one.within}`;

/**
 * The bill of materials of the bundle, as CycloneDX 1.6: every package of which some byte is in it, and what these brought along in their
 * own published files. The same bundle is the same bytes, so it bears no time and no serial number. Tools such as an auditor read it
 * without the tool’s lockfile.
 */
export function sbomOf(own: OwnManifest, packages: readonly BundledPackage[]): string {
  const root = purlOf(own);
  const components = packages.map((one) => {
    const [, group, name = one.name] = /^(?:(@[^/]+)\/)?(.+)$/.exec(one.name) ?? [];
    return {
      type: 'library',
      'bom-ref': refOf(one),
      ...(group !== undefined && { group }),
      name,
      version: one.version,
      scope: 'required',
      licenses: [
        /^[\w.-]+$/.test(one.licence) ? { license: { id: one.licence } } : { expression: one.licence },
      ],
      purl: purlOf(one),
      ...(one.within !== null && { properties: [{ name: 'cthd:embedded-in', value: one.within }] }),
    };
  });
  const dependencies = [
    { ref: root, dependsOn: packages.flatMap((one) => (one.within === null ? [refOf(one)] : [])) },
    ...packages.map((one) => ({
      ref: refOf(one),
      dependsOn: packages.flatMap((other) =>
        one.within === null && other.within === one.name ? [refOf(other)] : [],
      ),
    })),
  ];
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: own.name,
        version: own.version,
        description: own.description,
        licenses: [{ license: { id: own.license } }],
        purl: root,
      },
    },
    components,
    dependencies,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
