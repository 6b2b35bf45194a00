import { expect, it } from 'vitest';
import { visible } from '../../src/screen/visible.ts';

it('writes every character that acts or is not seen as its number, and no other', () => {
  const acts =
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
  const wrong: string[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    const shown = acts.test(character) ? `\\u{${code.toString(16)}}` : character;
    if (visible(character) !== shown || visible(`a${character}b`) !== `a${shown}b`) wrong.push(shown);
  }
  expect(wrong).toEqual([]);
});
