const DATELINE = /^[^\S\n]*(?:[A-Z][A-Za-z'’ .-]+,\s)?(?:[A-Z]{3,}[A-Z'’ .-]*)[^—–\n]{0,60}?(?:\([^)\n]{2,40}\))?\s+[-–—]{1,2}\s/;

/** The stretch of a line that only says where and when it was written ("DOHA, June 9 (Agency) - "). Empty when there is none. */
export function datelineLength(line: string): number {
  const match = DATELINE.exec(line);
  return match && /^[^\S\n]*[A-Z]{2}/.test(match[0]) ? match[0].length : 0;
}
