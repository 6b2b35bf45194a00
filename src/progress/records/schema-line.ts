/** The line that tells an editor the schema of a progress file, made from such a line of programme.yaml; null where that has none. */
export function schemaLineFor(programmeYaml: string): string | null {
  const [, start, folder = ''] =
    /^(# yaml-language-server: \$schema=)(\S*)programme\.schema\.json[ \t]*$/m.exec(
      programmeYaml.replaceAll('\r', ''),
    ) ?? [];
  if (start === undefined) return null;
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(folder);
  return `${start}${isRelative ? '../' : ''}${folder}progress.schema.json`;
}
