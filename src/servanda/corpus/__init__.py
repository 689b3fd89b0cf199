"""Documents when they outgrow one sitting: a library that is kept, and crawls read shard by shard."""
