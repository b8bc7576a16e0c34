const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Whether a string can be an id of a row. PostgreSQL answers anything else with an error, where
 * a reader of an address that leads nowhere is owed "does not exist".
 */
export const isUuid = (text: string): boolean => UUID.test(text);
