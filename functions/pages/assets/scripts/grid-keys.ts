/** Moving between the inputs of a figure grid by keyboard, as in a spreadsheet. */

export type Move = 'up' | 'down' | 'left' | 'right';

/** The text in an input and where the caret stands in it. */
export type Caret = { readonly start: number | null; readonly end: number | null; readonly length: number };

/**
 * The move that a key asks for, or none when the key should do what it always does. Enter goes down and Shift+Enter up.
 * Left and right leave a cell only from its edge, or when all of it is selected, so that a figure can still be edited.
 */
export function moveFor(key: string, shift: boolean, caret: Caret): Move | undefined {
  if (key === 'Enter') return shift ? 'up' : 'down';
  if (shift) return undefined;
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  const all = caret.start === 0 && caret.end === caret.length;
  const atPoint = caret.start === caret.end;
  if (key === 'ArrowLeft' && (all || (atPoint && caret.start === 0))) return 'left';
  if (key === 'ArrowRight' && (all || (atPoint && caret.end === caret.length))) return 'right';
  return undefined;
}

/**
 * Where a move ends: rows of cells, `null` where a row has no cell in that column. A move skips such gaps and stops at
 * the edge; left and right stay in the row.
 */
export function destination<Cell>(
  rows: readonly (readonly (Cell | null)[])[],
  from: { readonly row: number; readonly column: number },
  move: Move,
): Cell | undefined {
  const step = move === 'up' || move === 'left' ? -1 : 1;
  const vertical = move === 'up' || move === 'down';
  let { row, column } = from;
  for (;;) {
    if (vertical) row += step;
    else column += step;
    const cells = rows[row];
    if (!cells || column < 0 || (!vertical && column >= cells.length)) return undefined;
    const cell = cells[column];
    if (cell !== undefined && cell !== null) return cell;
  }
}

function cellsOf(grid: HTMLElement): (HTMLInputElement | null)[][] {
  const rows = [...grid.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  return rows
    .map((row) =>
      [...row.cells].map((cell) => cell.querySelector<HTMLInputElement>('input:not([type=hidden]):not(:disabled)')),
    )
    .filter((cells) => cells.some(Boolean));
}

function find(rows: readonly (readonly (HTMLInputElement | null)[])[], input: HTMLInputElement) {
  for (const [row, cells] of rows.entries()) {
    const column = cells.indexOf(input);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

/** Lets the arrow keys and Enter move between the inputs of one grid. */
export function startGridKeys(grid: HTMLElement): void {
  grid.addEventListener('keydown', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const caret = { start: input.selectionStart, end: input.selectionEnd, length: input.value.length };
    const move = moveFor(event.key, event.shiftKey, caret);
    if (!move) return;
    const rows = cellsOf(grid);
    const from = find(rows, input);
    if (!from) return;
    // Enter never sends the form from inside a grid: at the last row it stays where it is.
    event.preventDefault();
    const next = destination(rows, from, move);
    next?.focus();
    next?.select();
  });
}
