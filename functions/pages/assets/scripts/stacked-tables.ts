/**
 * A table laid out as blocks on a phone is no longer a table to some browsers' screen readers. Saying the roles outright
 * keeps rows, headers and cells what they are.
 */
const roles: readonly (readonly [selector: string, role: string])[] = [
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['th[scope=col]', 'columnheader'],
  ['th[scope=row], th[scope=rowgroup]', 'rowheader'],
  ['td', 'cell'],
];

/** Marks every part of one table with the role that it has. */
export function keepTableRoles(table: HTMLTableElement): void {
  table.setAttribute('role', 'table');
  for (const [selector, role] of roles) {
    for (const part of table.querySelectorAll(selector)) part.setAttribute('role', role);
  }
}
