/** The questions that are asked, by themselves: the bundle then leaves out the others of the package. */
export { input, search, select, Separator } from '@inquirer/prompts';
