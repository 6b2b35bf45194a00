/** Text that readers of YAML 1.1 take for true or false, and for a number (with underscores, binary, or to base 60). */
const otherBoolean = /^(?:y|yes|n|no|on|off)$/i;
const otherNumber = /^[-+]?(?:0b[01_]+|\d[\d_]*_[\d_]*(?:\.[\d_]*)?|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)$/;

/** What some readers of YAML take a text for that stands without quotes; null for text to all of them. */
export function retypedAs(written: string): 'boolean' | 'number' | null {
  if (written.length <= 3 && otherBoolean.test(written)) return 'boolean';
  return written.charCodeAt(0) <= nine && otherNumber.test(written) ? 'number' : null;
}

const nine = 0x39;
