import type { ConfigData } from 'html-validate';

/** All that html-validate recommends, but for what is said here. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A headline is as long as its newspaper made it, and the archive's name follows it.
    'long-title': 'off',
    // The box in which a wide table scrolls is a region to reach by keyboard, not a section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
};
