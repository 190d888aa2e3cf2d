/** Frozen. What a record is now stands in its row alone: its history once had a line of it as well. */
export const history = 'DELETE FROM $history WHERE to_position IS NULL;';
