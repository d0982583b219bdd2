# sqlotl: fine-tune from one YAML file, and know what the model gained and what it forgot.
# `make <command> NAME=value` and `scripts/sqlotl <command> --name value` are the same; scripts/cli/table.py lists all.

override SHELL := /bin/sh
COMMANDS := help setup clean-setup $(subst _,-,$(patsubst scripts/%.py,%,$(wildcard scripts/[a-z]*.py)))

# What was typed reaches the script as data. NAME=value becomes SQLOTL_MAKE_NAME in the environment: neither make nor a
# shell looks into the text.
TYPED := $(foreach name,$(.VARIABLES),$(if $(filter command,$(origin $(name))),$(name)))
$(foreach name,$(TYPED),$(eval unexport $(name))$(eval export SQLOTL_MAKE_$(name) := $$(value $(name))))
MAKEOVERRIDES :=
export SQLOTL_TYPED := $(TYPED)
export SQLOTL_GOALS := $(or $(MAKECMDGOALS),help)
export SQLOTL_PARENT := $(shell echo $$PPID)

.DEFAULT_GOAL := help
UNKNOWN := $(filter-out $(COMMANDS),$(MAKECMDGOALS))
.PHONY: $(COMMANDS) $(UNKNOWN)

$(COMMANDS):
	@exec scripts/sqlotl $@

$(UNKNOWN):
	@exec scripts/sqlotl help
