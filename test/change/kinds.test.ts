import { describe, expect, test } from 'vitest';
import { languages } from '../../src/locale/localised.ts';
import { layers } from '../../src/change/change.ts';
import { changeKinds, kindIds } from '../../src/change/kinds/kinds.ts';
import { schemaProperties } from './schema-properties.ts';

const claims = new Set(kindIds.flatMap((kind) => changeKinds[kind].claims));

describe('the kinds of change', () => {
  test('speak for every property of every schema', () => {
    expect(schemaProperties().filter((property) => !claims.has(property))).toEqual([]);
    expect(schemaProperties().length).toBeGreaterThan(100);
  });

  test('claim no property that does not exist', () => {
    const known = new Set(schemaProperties());
    expect([...claims].filter((claim) => !known.has(claim))).toEqual([]);
  });

  test.each(kindIds)('%s has its mirror, or a reason why not', (kind) => {
    const { mirror, layer } = changeKinds[kind];
    if (typeof mirror === 'string') {
      expect(changeKinds[mirror].mirror).toBe(kind);
      expect(changeKinds[mirror].layer).toBe(layer);
    } else for (const language of languages) expect(mirror[language].length).toBeGreaterThan(20);
  });

  test.each(kindIds)('%s is told in both languages, and claims something', (kind) => {
    const { name, means, claims: own, layer } = changeKinds[kind];
    for (const language of languages) {
      expect(name[language]).not.toBe('');
      expect(means[language]).toMatch(/[.]$/);
    }
    expect(name.vi).not.toBe(name.en);
    expect(own.length).toBeGreaterThan(0);
    expect(layers).toContain(layer);
  });

  test('have names of their own', () => {
    for (const language of languages)
      expect(new Set(kindIds.map((kind) => changeKinds[kind].name[language])).size).toBe(kindIds.length);
  });
});
