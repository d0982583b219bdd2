# sqlotl: fine-tune from one YAML file, and know what the model gained and what it forgot.
# Every target is one line that can be typed without make: scripts/sqlotl <command> [options].

SHELL    := /bin/sh
RUN      := @scripts/sqlotl
MODEL    ?= pocket
SEED     ?= 42
# Options are passed on only where they are given: $(call opt,name,$(VALUE))
opt       = $(if $(strip $(2)),--$(1) "$(strip $(2))")
# LANG is the shell's as well: only one that stands on make's own command line chooses the report's language.
REPORT_LANG = $(if $(filter command line,$(origin LANG)),$(LANG))

.DEFAULT_GOAL := help
.PHONY: help setup demo data list new check config train eval report export merge score test test-sql lint lock \
        pocket bench-sql bench-train clean clean-setup

help: ## this list
	@awk -F ':.*## ' '/^## /{printf "\n%s\n", substr($$0, 4)} /^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo

## Start here
setup: ## install everything into .venv (the other targets do it by themselves)
	@sh scripts/setup.sh
demo: ## the whole story on the embedded model: train, evaluate, verdict, report
	$(RUN) demo
test: ## all tests
	$(RUN) test $(ARGS)

## Experiments
list: ## models, variants and what has been run
	$(RUN) list $(call opt,model,$(MODEL))
new: ## CONFIG=x [FROM=lora_r16]   start a variant as a YAML file of a few lines
	$(RUN) new $(call opt,config,$(CONFIG)) $(call opt,from,$(FROM)) $(call opt,model,$(MODEL))
check: ## CONFIG=x                   is the config right, and what would be trained on?
	$(RUN) check $(call opt,config,$(CONFIG)) $(call opt,model,$(MODEL)) $(call opt,seed,$(SEED))
config: ## CONFIG=x                   print the resolved file that Axolotl gets
	$(RUN) config $(call opt,config,$(CONFIG)) $(call opt,model,$(MODEL)) $(call opt,seed,$(SEED))
train: ## CONFIG=lora_r16 [MODEL=pocket] [SEED=42] [DATA_FRACTION=1]
	$(RUN) train $(call opt,config,$(CONFIG)) $(call opt,model,$(MODEL)) $(call opt,seed,$(SEED)) $(call opt,data-fraction,$(DATA_FRACTION))
eval: ## [CONFIG=x] [MMLU=600|full]  without CONFIG: the base and every trained run
	$(RUN) eval $(call opt,config,$(CONFIG)) $(call opt,model,$(MODEL)) $(call opt,mmlu,$(MMLU))
report: ## [LANG=pt]                  Markdown, HTML and PDF from the results
	$(RUN) report $(call opt,model,$(MODEL)) $(call opt,lang,$(REPORT_LANG))
export: ## CONFIG=x STRENGTH=0.75     an adapter with that strength folded in
	$(RUN) export $(call opt,config,$(CONFIG)) $(call opt,model,$(MODEL)) $(call opt,seed,$(SEED)) $(call opt,strength,$(STRENGTH))
merge: ## CONFIG=x                   one model folder with the adapter merged in
	$(RUN) merge $(call opt,config,$(CONFIG)) $(call opt,model,$(MODEL)) $(call opt,seed,$(SEED)) $(call opt,strength,$(STRENGTH))

## Data and scores
data: ## SPIDER=<folder or zip> MMLU=<folder>|hub   take the real data sets
	$(RUN) data $(call opt,spider,$(SPIDER)) $(call opt,mmlu,$(MMLU))
score: ## PRED="a.sql b.sql" SPIDER=<folder> OUT=<folder>   score anyone's predictions
	$(RUN) score --pred $(PRED) $(call opt,spider,$(SPIDER)) $(call opt,out,$(OUT))
test-sql: ## [RUN_FOLDER=...]           the DeepEval suite with the gates of a run
	$(RUN) test_sql $(call opt,run,$(RUN_FOLDER))

## The house
lint: ## style, format and types
	$(RUN) lint
pocket: ## build the embedded base model from scratch
	$(RUN) pocket
lock: ## renew requirements.txt from requirements.in
	$(RUN) lock
bench-sql: ## speed of SQL scoring, beside the official evaluator if OFFICIAL=<checkout> is given
	$(RUN) bench_sql $(call opt,spider,$(SPIDER)) $(if $(PRED),--pred $(PRED)) $(call opt,official,$(OFFICIAL))
bench-train: ## overhead of `make train` over `axolotl train`
	$(RUN) bench_train $(call opt,config,$(CONFIG))
clean: ## remove runs, reports and prepared data (asks nothing; the environment stays)
	@rm -rf runs reports data/chat
clean-setup: ## remove the environment
	@rm -rf .venv
