/** A module of its own, because porter2 is CommonJS: what a bundler adds for that is loaded with it, and only then. */
export { stem as stemmer } from 'porter2';
