/** The id that the text of a programme.yaml states, found without reading it as YAML; null where it states none so. */
export const statedId = (bytes: Uint8Array): string | null =>
  /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(new TextDecoder().decode(bytes))?.[1] ?? null;
