interface ImportMetaEnv {
  /** Absolute path of the archive's folder. */
  readonly DATELINE_ARCHIVE: string;
  /** Absolute path of the folder with what can be made again. */
  readonly DATELINE_CACHE: string;
  /** What Astro is asked to do. */
  readonly DATELINE_COMMAND: 'dev' | 'build' | 'preview' | 'sync';
}
