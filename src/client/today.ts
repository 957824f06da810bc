/** On this day: marks the reader's own day in the calendar, and leads to it on its month's page unless another was asked for. */
const now = new Date();
const day = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
document.querySelector(`[data-day="${day}"]`)?.setAttribute('aria-current', 'date');
if (location.hash === '') document.getElementById(`day-${day}`)?.scrollIntoView();
