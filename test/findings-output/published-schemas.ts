import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = (path: string) => JSON.parse(read(path)) as object;

const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/.test(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};

const refusals = (errors: readonly ErrorObject[] | null | undefined) =>
  (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);

const sarif = new Ajv({ strict: false, allErrors: true, formats }).compile(
  schema('test/fixtures/schemas/sarif-2.1.0.json'),
);
const lint = new Ajv2020({ strict: true, allErrors: true }).compile(
  schema('schemas/output/lint.schema.json'),
);

/** What GitLab checks, and what its documentation requires besides. */
const gitlab = new Ajv2020({ strict: false, allErrors: true }).compile({
  type: 'array',
  items: {
    allOf: [
      schema('test/fixtures/schemas/gitlab-codeclimate.json'),
      {
        required: ['check_name'],
        properties: {
          severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
          location: {
            required: ['path', 'lines'],
            properties: { lines: { required: ['begin'], properties: { begin: { minimum: 1 } } } },
          },
        },
      },
    ],
  },
});

/** What a published schema refuses in a report; empty where it accepts it. */
export const refusedBy = {
  sarif: (text: string) => (sarif(JSON.parse(text)) ? [] : refusals(sarif.errors)),
  lint: (text: string) => (lint(JSON.parse(text)) ? [] : refusals(lint.errors)),
  gitlab: (text: string) => (gitlab(JSON.parse(text)) ? [] : refusals(gitlab.errors)),
  windyroad: (text: string) => refusedByXsd('windyroad-junit.xsd', text),
  jenkins: (text: string) => refusedByXsd('jenkins-junit-10.xsd', text),
};

function refusedByXsd(name: string, text: string): string[] {
  const xsd = XmlDocument.fromString(read(`test/fixtures/schemas/${name}`));
  const document = XmlDocument.fromString(text);
  const validator = XsdValidator.fromDoc(xsd);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message);
    throw error;
  } finally {
    validator.dispose();
    document.dispose();
    xsd.dispose();
  }
}
