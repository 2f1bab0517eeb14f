/** As a `ref`: puts the cursor in a field the person has just asked for, when it appears. */
export function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
