const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

const DAY = 86_400_000;

/** An ISO date as Excel's serial number, or null where the text is none. */
export function parseIsoDate(text: string, date1904: boolean): number | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  const days = Date.UTC(year, month - 1, day) / DAY;
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  if (date1904) return days - Date.UTC(1904, 0, 1) / DAY + time;
  const serial = days - Date.UTC(1899, 11, 30) / DAY;
  // Excel counts a 29 February 1900 that never was.
  return (serial < 61 ? serial - 1 : serial) + time;
}
