interface ImportMetaEnv {
  /** Absolute path of the archive's folder. */
  readonly DATELINE_ARCHIVE: string;
  /** Absolute path of the folder with what can be made again. */
  readonly DATELINE_CACHE: string;
}
