/** The version of the tables of an export; it rises whenever a column changes its meaning, its type or its name, or goes. */
export const starSchemaVersion = 1;
