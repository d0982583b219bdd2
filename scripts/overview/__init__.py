"""What has been run: found in the folders, named as people type it. For list, show, remove and diff."""
