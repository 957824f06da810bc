import { describe, expect, test } from 'vitest';
import { findNode, isRecentNode } from '../../../src/cli/bootstrap.mjs';

test.each([
  ['v24.21.0', true],
  ['v22.18.0', true],
  ['v22.17.9', false],
  ['v20.20.2', false],
  ['v100.0.0', true],
  [undefined, false],
  ['', false],
])('Node %s runs TypeScript as it is: %s', (version, expected) => {
  expect(isRecentNode(version)).toBe(expected);
});

describe('the Node that is used', () => {
  const old = { path: '/usr/bin/node', version: 'v20.20.2' };
  const recent = { path: '/opt/node', version: 'v24.0.0' };
  test.each([
    ['the packaged one, where it runs', old, 'v24.21.0', '/packaged'],
    ['the packaged one also beside a recent one', recent, 'v24.21.0', '/packaged'],
    ['the running one, where the packaged one does not run', recent, undefined, '/opt/node'],
    ['the running one, where the packaged one is too old', recent, 'v20.0.0', '/opt/node'],
    ['none, where neither will do', old, undefined, undefined],
  ])('is %s', (_, current, version, expected) => {
    expect(findNode({ packaged: '/packaged', current }, () => version)).toBe(expected);
  });
});
