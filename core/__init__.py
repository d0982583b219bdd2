"""What every stage may use: run folders, content hashes, files, errors, the console. Imports nothing of ours."""
