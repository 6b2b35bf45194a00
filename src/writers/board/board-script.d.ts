/** The script of the board's page, made from src/browser/ by `npm run generate`. */
export const boardScript: string;
