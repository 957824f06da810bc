/** On this day: marks the reader's own day in the calendar, and leads to it on its month's page unless another was asked for. */
const now = new Date();
const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
document.querySelector(`[data-day="${day}"]`)?.setAttribute('aria-current', 'date');
// Who comes back to the page, or reloads it, is where they were.
const [visit] = performance.getEntriesByType('navigation');
if (location.hash === '' && visit instanceof PerformanceNavigationTiming && visit.type === 'navigate') document.getElementById(`day-${day}`)?.scrollIntoView();
