/** The script of the page of many programmes, made from src/browser/ by `npm run generate`. */
export const rollupScript: string;
