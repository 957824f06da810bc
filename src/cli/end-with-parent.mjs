// @ts-check
/** Loaded into a child that has a channel to its parent: ends it when the parent is gone, however that came about. */
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
