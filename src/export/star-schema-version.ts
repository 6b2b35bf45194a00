/** The version of the tables of an export; it rises whenever a column comes, goes, or changes its meaning, its type or its name. */
export const starSchemaVersion = 2;
