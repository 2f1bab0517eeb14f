/**
 * Runs `work` when what has been done so far stands on the screen. Answers the frame's number, for `cancelAnimationFrame`. In a window
 * that is hidden no frame comes; it runs when the window is shown again.
 */
export function afterPaint(work: () => void): number {
  return requestAnimationFrame(() => void setTimeout(work));
}
