/** As much of a title as sorts a list; the id behind it keeps keys unique. */
const longest = 80;

/**
 * A sort key that puts records in the order of their titles, whatever their capitals, accents and punctuation, and is
 * safe in a cursor: small letters, figures and spaces, then the id.
 */
export const byTitle = (title: string, id: string): string => {
  const letters = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\u2019']/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ');
  // The blank before the sign puts a title before a longer one that begins with it.
  return `${letters.trim().slice(0, longest).trim()} #${id}`;
};
