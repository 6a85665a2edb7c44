export function fillLists(site: string): void;
