// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';

/** @type {readonly NodeJS.Signals[]} */
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program on this terminal, passes signals on, and gives its exit code (128 and the signal's
 * number if one ended it). Rejects if the program cannot be started.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runChild(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' });
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      // Ctrl+C in a terminal reaches the program by itself; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    // First in line, so that the child hears of it before another listener ends this process.
    for (const signal of PASSED_ON) process.prependListener(signal, pass);
    /** @param {() => void} settle */
    const end = (settle) => {
      for (const signal of PASSED_ON) process.off(signal, pass);
      settle();
    };
    child.on('error', (error) => end(() => reject(error)));
    child.on('exit', (code, signal) =>
      end(() => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))),
    );
  });
}

/**
 * The environment with another search path. Windows spells the variable `Path`.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {(folders: string[]) => string[]} change
 * @returns {NodeJS.ProcessEnv}
 */
export function withPath(env, change) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: change((env[name] ?? '').split(delimiter)).join(delimiter) };
}
