/** `18:05` of minutes since midnight; before it and after the next it is the time of another day. */
export function clockText(minutes: number): string {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
