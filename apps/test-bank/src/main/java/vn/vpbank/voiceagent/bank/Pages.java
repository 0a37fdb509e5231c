package vn.vpbank.voiceagent.bank;

import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.vpbank.voiceagent.bank.forms.BankForms;

/// Where the pages are: a folder's address shows its `index.html`.
final class Pages implements WebMvcConfigurer {
    private static final String FILES = "classpath:/vn/vpbank/voiceagent/bank/pages/";
    private final BankForms forms;

    Pages(BankForms forms) {
        this.forms = forms;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/**").addResourceLocations(FILES);
        registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/submissions").setViewName("forward:/submissions/index.html");
        forms.all().forEach(form -> {
            String folder = "/" + form.id();
            registry.addViewController(folder + "/").setViewName("forward:" + folder + "/index.html");
            registry.addRedirectViewController(folder, folder + "/");
        });
    }
}
