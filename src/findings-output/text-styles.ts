import { Chalk } from 'chalk';

type Style = (text: string) => string;

/** How words are set off on a terminal. */
export type TextStyles = Readonly<Record<'bold' | 'dim' | 'red' | 'magenta', Style>>;

const asItIs: Style = (text) => text;
const withoutStyles: TextStyles = { bold: asItIs, dim: asItIs, red: asItIs, magenta: asItIs };

/** The styles of a screen; one without colour needs nothing of the library, which takes as long to load as one file to check. */
export const textStyles = (colour: boolean): TextStyles => (colour ? new Chalk({ level: 1 }) : withoutStyles);
