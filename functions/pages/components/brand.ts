/** A council's one colour, and the text colour that can be read on it. */
export type Brand = { readonly background: string; readonly text: '#ffffff' | '#0b0c0c' };

/** The product's own colour, for pages that belong to no council (sign-in, calculators, the open register). */
export const ownBrandColour = '#1f3a5f';

/** WCAG relative luminance of a colour written `#rrggbb`, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio of two colours written `#rrggbb`, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The header's colours for a council's brand colour, written `#rrggbb`. Anything else is replaced by the product's own
 * colour, since the value is printed into a style sheet. White text is preferred while it reads at 4.5:1 or better.
 */
export function brandOf(colour: string | undefined): Brand {
  const background = colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? colour.toLowerCase() : ownBrandColour;
  return { background, text: contrast(background, '#ffffff') >= 4.5 ? '#ffffff' : '#0b0c0c' };
}
